using System.Collections.Concurrent;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>Sessions that wait for a request. One that met a failure is not used again.</summary>
internal sealed class SessionPool(IEngine engine) : IDisposable
{
    private readonly ConcurrentBag<Session> idle = [];

    /// <summary>Lends a session for the work.</summary>
    public async Task UseAsync(Func<Session, Task> work)
    {
        var session = idle.TryTake(out var waiting) ? waiting : new Session(engine);
        try
        {
            await work(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        idle.Add(session);
    }

    public void Dispose()
    {
        while (idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
