using System.Data.Common;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>What differs between database engines.</summary>
internal interface IEngine
{
    /// <summary>An open connection that can only read.</summary>
    DbConnection Open(Registry registry);

    /// <summary>A statement as the engine writes it; <c>{keys}</c> stands for a list of texts in the parameter <c>@keys</c>, <c>{ranges}</c> for pairs of texts in <c>@ranges</c>.</summary>
    string Write(string statement);

    /// <summary>The value of <c>@keys</c>.</summary>
    object Keys(IReadOnlyCollection<string> keys);

    /// <summary>The value of <c>@ranges</c>.</summary>
    object Ranges(IReadOnlyCollection<Divisions.CodeRange> ranges);
}
