namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// How many of the places are of use while a rush lasts. As many as processors and registries carry answer more requests; more than that only make each
/// take longer. Nobody can say beforehand how many that are, but everybody can see it: an operation takes longer than it takes alone.
/// </summary>
/// <param name="places">All places.</param>
internal sealed class Crowding(int places)
{
    /// <summary>Answers that are looked at together, by one of them: with other variables an operation takes another time, and a disk that stands still for a moment is no crowd.</summary>
    private const int Window = 32;

    /// <summary>That one, from the quickest: a quarter takes longer. By the middle one more is answered, but where processors are slow the last in a hundred takes more than twice as long as without a rush.</summary>
    private const int Judged = Window * 3 / 4;

    /// <summary>From this many times of what they take alone, answers are better given by fewer places.</summary>
    private const double Crowded = 1.6;

    /// <summary>Up to this many times, there is room for more.</summary>
    private const double Roomy = 1.3;

    /// <summary>Weight of the newest time of an operation.</summary>
    private const double Newest = 1.0 / 8;

    private const int MostOperations = 1_000;

    private readonly int _places = places;
    private readonly Dictionary<int, double> _alone = [];
    private readonly Lock _counting = new();
    private readonly List<double> _times = new(Window);

    /// <summary>Places that are of use now.</summary>
    public int Used { get; private set; } = places;

    /// <summary>Takes note of an answer.</summary>
    /// <param name="operation">What was asked, but for its variables.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="alone">Whether no other was worked on meanwhile.</param>
    public void Answered(int operation, TimeSpan took, bool alone)
    {
        var time = took.TotalMilliseconds;
        lock (_counting)
        {
            if (alone)
            {
                Learn(operation, time);
            }

            if (!_alone.TryGetValue(operation, out var usual))
            {
                return;
            }

            _times.Add(time / usual);
            if (_times.Count < Window)
            {
                return;
            }

            _times.Sort();
            var times = _times[Judged];
            _times.Clear();
            Used = times > Crowded ? Math.Max(1, Used - 1) : times < Roomy ? Math.Min(_places, Used + 1) : Used;
        }
    }

    /// <summary>Many of them are asked once and never again: then all are learnt anew.</summary>
    private void Learn(int operation, double time)
    {
        var isKnown = _alone.TryGetValue(operation, out var known);
        if (!isKnown && _alone.Count == MostOperations)
        {
            _alone.Clear();
        }

        _alone[operation] = isKnown ? known + ((time - known) * Newest) : time;
    }

    /// <summary>The rush is over: what comes now may have every place.</summary>
    public void Relax()
    {
        lock (_counting)
        {
            Used = _places;
            _times.Clear();
        }
    }
}
