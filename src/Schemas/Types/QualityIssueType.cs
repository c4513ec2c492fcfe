using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>Something wrong or doubtful in a record.</summary>
internal sealed class QualityIssueType : RecordType<QualityIssue>;
