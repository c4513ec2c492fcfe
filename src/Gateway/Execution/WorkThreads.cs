using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Threads for the work of requests, as many as requests run. Some drivers block their thread; on the runtime's own threads they would keep waiting
/// who only wants to be refused, and new requests would pile up where nobody counts them.
/// </summary>
internal sealed class WorkThreads(IOptions<LimitOptions> options) : TaskScheduler
{
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(30);

    [ThreadStatic]
    private static WorkThreads? _mine;

    private readonly Queue<Task> _waiting = new();
    private int _most = options.Value.ConcurrentRequests;
    private int _threads;
    private int _idle;

    /// <summary>Runs the work.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Lets another thread work while nobody waits any more for work that has not ended: its driver may hold a thread for long.</summary>
    public void Replace(Task abandoned)
    {
        Change(1);
        abandoned.ContinueWith(_ => Change(-1), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, Default);
    }

    protected override void QueueTask(Task task)
    {
        lock (_waiting)
        {
            _waiting.Enqueue(task);
            StartWhereNeeded();
            Monitor.Pulse(_waiting);
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => _mine == this && !taskWasPreviouslyQueued && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_waiting)
        {
            return [.. _waiting];
        }
    }

    private void Change(int by)
    {
        lock (_waiting)
        {
            _most += by;
            StartWhereNeeded();

            // One of too many may be asleep.
            Monitor.Pulse(_waiting);
        }
    }

    private void StartWhereNeeded()
    {
        if (_waiting.Count > _idle && _threads < _most)
        {
            _threads++;
            new Thread(Work) { IsBackground = true, Name = nameof(WorkThreads) }.Start();
        }
    }

    private void Work()
    {
        _mine = this;
        while (Next() is { } task)
        {
            TryExecuteTask(task);
        }
    }

    /// <summary>Waits for a task, asleep at once: one that looks around for a while first takes the processor from those that work. Null when there are too many threads, or nothing to do for long.</summary>
    private Task? Next()
    {
        lock (_waiting)
        {
            _idle++;
            Task? task;
            var called = true;
            while (!_waiting.TryDequeue(out task) && _threads <= _most && called)
            {
                called = Monitor.Wait(_waiting, LongestIdle);
            }

            _idle--;
            _threads -= task is null ? 1 : 0;
            return task;
        }
    }
}
