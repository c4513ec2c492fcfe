namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>One synthetic person as he or she truly is, whatever the registries make of it.</summary>
/// <param name="IdNumber">18 digits, address code 37PP99, right check digit, unique in the sandbox.</param>
/// <param name="Name">Name in Chinese; a few minority names hold <c>·</c>.</param>
/// <param name="Sex">Sex, the same as the number's.</param>
/// <param name="BirthDate">Day of birth, the same as the number's.</param>
/// <param name="DiedOn">Day of death up to the sandbox's last day; null for the living.</param>
/// <param name="Folk">Ethnic group by GB/T 3304, two digits: <c>01</c> Han.</param>
/// <param name="OriginDivisionCode">County of residence as the first table (2002) has it, six digits: ask <see cref="HomeCounties"/> for another day.</param>
/// <param name="HomeDivisionCode">The same county as of the sandbox's last day, six digits, GB/T 2260.</param>
internal sealed record SandboxPerson(
    string IdNumber,
    string Name,
    Sex Sex,
    DateOnly BirthDate,
    DateOnly? DiedOn,
    string Folk,
    string OriginDivisionCode,
    string HomeDivisionCode)
{
    /// <summary>A small number of the person's own, for choices that must be the same every time: the sequence part of the number.</summary>
    public int Salt { get; } = int.Parse(IdNumber.AsSpan(14, 3), System.Globalization.CultureInfo.InvariantCulture) / 2;
}
