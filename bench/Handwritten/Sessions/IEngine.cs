using System.Data.Common;

namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>What differs between database engines.</summary>
internal interface IEngine
{
    /// <summary>An open connection that can only read.</summary>
    DbConnection Open(Registry registry);

    /// <summary>A statement as the engine writes it; <c>{in keys}</c> holds for one of the texts in the parameter <c>@keys</c>, <c>{ranges}</c> stands for the pairs of texts in <c>@ranges</c>.</summary>
    string Write(string statement);

    /// <summary>The value of <c>@keys</c>.</summary>
    object Keys(IReadOnlyCollection<string> keys);

    /// <summary>The value of <c>@ranges</c>.</summary>
    object Ranges(IReadOnlyCollection<Divisions.CodeRange> ranges);
}
