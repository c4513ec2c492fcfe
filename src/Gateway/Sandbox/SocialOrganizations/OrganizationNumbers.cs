namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The numbers of one organization, unique by its index.</summary>
internal sealed class OrganizationNumbers(Registrars registrars, OrganizationKind kind, Registrar registrar, DateOnly startedOn, int index)
{
    // Prime, so that the numbers of different organizations differ.
    private const long OldNumbers = 9_999_991;
    private const string PrefectureLetters = "ABCDEFGHJKLMNPQRTU";

    private static readonly DateOnly _creditCodesSince = new(2016, 1, 1);

    /// <summary>Key of the registry.</summary>
    public string Id => FormattableString.Invariant($"0{kind.Digit}{registrar.Code}{index + 1:000000}");

    /// <summary>Digits only before 2016, letters and digits since.</summary>
    public string OrganCode => CreditCodes.OrganizationCode(startedOn < _creditCodesSince
        ? FormattableString.Invariant($"5{index * 613L % OldNumbers:0000000}")
        : FormattableString.Invariant($"MJ{PrefectureLetters[int.Parse(registrar.Code.AsSpan(2, 2), System.Globalization.CultureInfo.InvariantCulture)]}{index:00000}"));

    /// <summary>For those before 2016 only.</summary>
    public string? RegistrationNumber => startedOn < _creditCodesSince
        ? FormattableString.Invariant($"鲁{(registrar.Level == 1 ? null : registrar.Place[0])}{kind.NumberWord}第{(index * 7) % 10_000:0000}号")
        : null;

    /// <summary>The credit code under the registrar's code of the day it was issued: older organizations got theirs in 2016.</summary>
    public string? CreditCode(DateOnly? endedOn) => endedOn < _creditCodesSince
        ? null
        : CreditCodes.Compose(kind.Digit, registrars.Later(registrar, startedOn, startedOn < _creditCodesSince ? _creditCodesSince : startedOn).Code, OrganCode);
}
