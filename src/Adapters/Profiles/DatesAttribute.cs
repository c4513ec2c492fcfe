namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>The property holds dates; the profile's format says how they are written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DatesAttribute : Attribute;
