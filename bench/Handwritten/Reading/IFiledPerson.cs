namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>A person as a row files one.</summary>
internal interface IFiledPerson
{
    /// <summary>The number, where the row gives one that is this person's.</summary>
    ResidentNumber? Number { get; }

    /// <summary>Filed in the old form, which two people may share.</summary>
    bool FifteenDigits { get; }

    string? Name { get; }
}
