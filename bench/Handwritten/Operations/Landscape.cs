using CivilAffairsGraph.Handwritten.Divisions;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Operations;

/// <summary>What all requests share: sessions, the divisions, today.</summary>
internal sealed class Landscape(SessionPool sessions, TimeProvider clock)
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private volatile Loaded? loaded;

    public SessionPool Sessions => sessions;

    public DivisionTree Tree => Newest.Tree;

    /// <summary>The scopes of today.</summary>
    public DivisionScopes Scopes
    {
        get
        {
            var (newest, today) = (Newest, Today);
            if (newest.Scopes.Day != today)
            {
                loaded = newest = newest with { Scopes = new DivisionScopes(newest.Tree, today) };
            }

            return newest.Scopes;
        }
    }

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(China).DateTime);

    private Loaded Newest => loaded ?? throw new InvalidOperationException("The divisions have not been read yet.");

    /// <summary>Reads the divisions where their change log is not the one last read.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken) => sessions.UseAsync(async session =>
    {
        var stamp = await DivisionLoader.StampAsync(session, cancellationToken);
        if (loaded?.Stamp != stamp)
        {
            var tree = await DivisionLoader.ReadAsync(session, cancellationToken);
            loaded = new Loaded(tree, new DivisionScopes(tree, Today), stamp);
        }
    });

    private sealed record Loaded(DivisionTree Tree, DivisionScopes Scopes, (long Rows, long Newest) Stamp);
}
