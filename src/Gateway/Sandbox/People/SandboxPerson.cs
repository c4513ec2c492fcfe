namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>One synthetic person as he or she truly is, whatever the registries make of it.</summary>
/// <param name="IdNumber">18 digits, address code 37PP99, right check digit, unique in the sandbox.</param>
/// <param name="Name">Name in Chinese; a few minority names hold <c>·</c>.</param>
/// <param name="Sex">Sex, the same as the number's.</param>
/// <param name="BirthDate">Day of birth, the same as the number's.</param>
/// <param name="DiedOn">Day of death up to the sandbox's last day; null for the living.</param>
/// <param name="Folk">Ethnic group by GB/T 3304, two digits: <c>01</c> Han.</param>
/// <param name="HomeDivisionCode">County of residence as of the latest table, six digits, GB/T 2260.</param>
internal sealed record SandboxPerson(
    string IdNumber,
    string Name,
    Sex Sex,
    DateOnly BirthDate,
    DateOnly? DiedOn,
    string Folk,
    string HomeDivisionCode);
