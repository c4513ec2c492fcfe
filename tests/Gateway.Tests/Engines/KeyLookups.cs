using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Every look-up by key that the adapters offer, with the index condition that must serve it.</summary>
internal static class KeyLookups
{
    private static readonly long[] Rows = [1, 2, 3];

    /// <summary>The look-ups by name: column of the condition, and the look-up.</summary>
    public static IReadOnlyDictionary<string, (string Column, Func<IServiceProvider, CancellationToken, Task> Run)> All { get; } = new Dictionary<string, (string, Func<IServiceProvider, CancellationToken, Task>)>
    {
        ["marriage events by row"] = ("ROW_ID", (services, stop) => Of<IMarriageRegistry>(services).FindAsync(Rows, stop)),
        ["marriage events by person"] = ("CERT_NUM_", (services, stop) => Of<IMarriageRegistry>(services).FindByPersonAsync([Person], stop)),
        ["marriage events by certificate"] = ("CERT_NO", (services, stop) => Of<IMarriageRegistry>(services).FindByCertificateAsync(["J370102-2010-000001"], stop)),
        ["marriage certificates"] = ("CERT_NO", (services, stop) => Of<IMarriageRegistry>(services).FindCertificatesAsync(["J370102-2010-000001"], stop)),
        ["burial records by certificate"] = ("CERT_ID", (services, stop) => Of<IBurialRegistry>(services).FindByCertificateAsync(["370102012020000001"], stop)),
        ["burial records by death"] = ("DEAD_ID", (services, stop) => Of<IBurialRegistry>(services).FindByDeadIdAsync(["3701020120200101001"], stop)),
        ["organizations by name"] = ("cnName", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindByNameAsync(["山东省沙盒公益基金会"], stop)),
        ["organizations by former name"] = ("oldValue", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindByFormerNameAsync(["山东省沙盒公益基金会"], stop)),
        ["illegal organizations"] = ("name", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindIllegalAsync(["山东省沙盒公益基金会"], stop)),
        ["offices by code"] = ("DEPT_CODE", (services, stop) => Of<IMarriageRegistry>(services).FindOfficesAsync(["370102"], stop)),
        ["burial records by row"] = ("ROW_ID", (services, stop) => Of<IBurialRegistry>(services).FindRecordsAsync(Rows, stop)),
        ["burial records by person"] = ("ID_CARD", (services, stop) => Of<IBurialRegistry>(services).FindByPersonAsync([Person], stop)),
        ["facilities by row"] = ("ROW_ID", (services, stop) => Of<IBurialRegistry>(services).FindFacilitiesAsync(Rows, stop)),
        ["facilities by code"] = ("CEME_ID", (services, stop) => Of<IBurialRegistry>(services).FindFacilitiesByCodeAsync(["37010201"], stop)),
        ["funeral homes by unit"] = ("UNIT_ID", (services, stop) => Of<IBurialRegistry>(services).FindHomesAsync(["3701020120200101001"], stop)),
        ["place names by row"] = ("ROW_ID", (services, stop) => Of<IPlaceNameRegistry>(services).FindAsync(Rows, stop)),
        ["organizations by row"] = ("ROW_ID", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindAsync(Rows, stop)),
        ["organizations by key"] = ("sorgId", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindByKeyAsync(["01370000000001"], stop)),
        ["organizations by credit code"] = ("uscCode", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindByCreditCodeAsync([Code], stop)),
        ["annual reports"] = ("sorgId", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindAnnualReportsAsync(["01370000000001"], stop)),
        ["credit listings"] = ("sorgId", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindCreditListingsAsync(["01370000000001"], stop)),
        ["legal representatives"] = ("sorgId", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindLegalRepresentativesAsync(["01370000000001"], stop)),
        ["duties by person"] = ("idCard", (services, stop) => Of<ISocialOrganizationRegistry>(services).FindDutiesByPersonAsync([Person], stop)),
    };

    private static ResidentNumber Person => ResidentNumber.TryParse("371699194801200051", PinnedClock.Today, out var number, out _) ? number : throw new InvalidOperationException();

    private static CreditCode Code => CreditCode.TryParse("5137160099N0000192", out var code, out _) ? code : throw new InvalidOperationException();

    private static T Of<T>(IServiceProvider services)
        where T : notnull => services.GetRequiredService<T>();
}
