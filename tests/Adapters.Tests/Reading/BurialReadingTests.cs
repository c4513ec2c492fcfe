using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.PlaceNames;

namespace CivilAffairsGraph.Adapters.Tests.Reading;

/// <summary>How rows of the deceased and of cemeteries are read; above all whether a row may call somebody dead.</summary>
public sealed class BurialReadingTests
{
    private const string Man = "370199198003150010";

    [Theory]
    [InlineData("2", "1", "1980-03-15", "cremated 370199198003150010", "")]
    [InlineData("2", "男", "1980-03-15", "cremated 370199198003150010", "")]
    [InlineData("2", null, null, "cremated 370199198003150010", "")]
    [InlineData("2", "1", "1980", "cremated 370199198003150010", "")]
    [InlineData("2", "1", "1980-03-00", "cremated 370199198003150010", "")]
    [InlineData("2", "1", "1900-01-01", "cremated 370199198003150010", "")]
    [InlineData("2", "2", "1980-03-15", "cremated nobody", "NUMBER_DISAGREES deceased")]
    [InlineData("2", "女", null, "cremated nobody", "NUMBER_DISAGREES deceased")]
    [InlineData("2", "1", "1980-03-16", "cremated nobody", "NUMBER_DISAGREES deceased")]
    [InlineData("2", null, "1981", "cremated nobody", "NUMBER_DISAGREES deceased")]
    [InlineData("2", "1", "1980-04-00", "cremated nobody", "NUMBER_DISAGREES deceased")]
    [InlineData("0", "1", "1980-03-15", "open 370199198003150010", "")]
    [InlineData("1", "1", "1980-03-15", "open 370199198003150010", "")]
    [InlineData("3", "1", "1980-03-15", "open 370199198003150010", "")]
    [InlineData("5", "1", "1980-03-15", "open 370199198003150010", "VALUE_UNKNOWN cremated")]
    [InlineData(null, "1", "1980-03-15", "open 370199198003150010", "")]
    public void Death_IsProved_ByAFinishedCremationWhoseNumberAgrees(string? status, string? sex, string? born, string expected, string issues)
    {
        var record = Reading.Of(Row(row => (row.Status, row.Sex, row.BirthDate) = (status, sex, born)));
        Assert.Equal((expected, issues), ($"{(record.Cremated ? "cremated" : "open")} {record.Deceased?.Value ?? "nobody"}", Reading.Issues(record.Provenance)));
    }

    [Theory]
    [InlineData("370199800315001", "111", "370199198003150010", "FIFTEEN_DIGITS deceased")]
    [InlineData("370199198003150010", null, "370199198003150010", "")]
    [InlineData("370199198003150010", "414", null, "")]
    [InlineData("370199198003150010/370199800315001", "111", null, "TWO_NUMBERS deceased")]
    [InlineData("370199198003150011", "111", null, "NUMBER_UNREADABLE deceased")]
    [InlineData("", "111", null, "NUMBER_MISSING deceased")]
    [InlineData("000000000019800315", "111", null, "NUMBER_MISSING deceased")]
    public void Number_OfTheDeceased_NamesAPersonOnlyWhereItCan(string number, string? type, string? expected, string issues)
    {
        var record = Reading.Of(Row(row => (row.Number, row.DocumentType) = (number, type)));
        Assert.Equal((expected, issues), (record.Deceased?.Value, Reading.Issues(record.Provenance)));
    }

    [Theory]
    [InlineData("2019-11-02 10:30", "2019-11-03 08:00", "2019-11-02", "2019-11-03", "")]
    [InlineData("2019-11-02", "2019-11-02", "2019-11-02", "2019-11-02", "")]
    [InlineData("2019-11", "2019-11-03", "2019-11", "2019-11-03", "")]
    [InlineData("2019-11-02", "2019-11", "2019-11-02", null, "")]
    [InlineData("2019-11-02", "2019-11-01 08:00", "2019-11-02", "2019-11-01", "DATE_IMPOSSIBLE crematedOn")]
    [InlineData("2019-13-02", null, null, null, "DATE_IMPOSSIBLE diedOn")]
    [InlineData("0000-00-00", null, null, null, "DATE_UNKNOWN diedOn")]
    [InlineData(null, null, null, null, "")]
    public void Dates_OfDeathAndCremation_AreReadWithTheirPrecision(string? died, string? burnt, string? diedOn, string? crematedOn, string issues)
    {
        var record = Reading.Of(Row(row => (row.DiedOn, row.CrematedOn) = (died, burnt)));
        Assert.Equal((diedOn, crematedOn, issues), (record.DiedOn?.ToString(), record.CrematedOn?.ToString("yyyy-MM-dd", null), Reading.Issues(record.Provenance)));
    }

    [Theory]
    [InlineData("1", AshesDisposition.Stored, "")]
    [InlineData("2", AshesDisposition.Cemetery, "")]
    [InlineData("3", AshesDisposition.Columbarium, "")]
    [InlineData("4", AshesDisposition.Sea, "")]
    [InlineData("5", AshesDisposition.Tree, "")]
    [InlineData("6", AshesDisposition.TakenHome, "")]
    [InlineData("7", AshesDisposition.NoneKept, "")]
    [InlineData("8", AshesDisposition.Unknown, "VALUE_UNKNOWN disposition")]
    [InlineData(null, AshesDisposition.Unknown, "")]
    public void Disposition_OfACode_IsItsMeaning(string? code, AshesDisposition expected, string issues)
    {
        var record = Reading.Of(Row(row => row.Disposition = code));
        Assert.Equal((expected, issues), (record.Disposition, Reading.Issues(record.Provenance)));
    }

    [Theory]
    [InlineData("0", "李伟 ", "李伟")]
    [InlineData("1", "李伟", null)]
    [InlineData(null, "无名氏", null)]
    [InlineData("0", "", null)]
    public void Name_OfANamelessBody_IsNull(string? flag, string name, string? expected) =>
        Assert.Equal(expected, Reading.Of(Row(row => (row.Nameless, row.Name) = (flag, name))).DeceasedName);

    [Theory]
    [InlineData("371602001001", "371602001001")]
    [InlineData("371602001000", "371602001")]
    [InlineData("371602000000", "371602")]
    [InlineData("371602", "371602")]
    [InlineData("3716", null)]
    [InlineData(null, null)]
    public void Household_Padded_IsShortened(string? filed, string? expected) => Assert.Equal(expected, Reading.Of(Row(row => row.Household = filed)).HouseholdCode);

    [Theory]
    [InlineData("3", 2000.0, "")]
    [InlineData("4.5亩", 3000.0, "")]
    [InlineData("3000m²", 3000.0, "")]
    [InlineData("3,000 ㎡", 3000.0, "")]
    [InlineData("3000平方米", 3000.0, "")]
    [InlineData("约3亩", null, "VALUE_UNKNOWN areaSquareMetres")]
    [InlineData("", null, "")]
    public void Area_OfACemetery_IsInSquareMetres(string filed, double? metres, string issues)
    {
        var facility = Reading.Of(new BurialFacilityRow { RowId = 1, Name = "福寿园", Property = "2", Form = "1", Area = filed });
        Assert.Equal(issues, Reading.Issues(facility.Provenance));
        Assert.Equal(metres is null, facility.AreaSquareMetres is null);
        Assert.Equal(metres ?? 0, facility.AreaSquareMetres ?? 0, 6);
    }

    [Theory]
    [InlineData("500", "120", 500, 120, 380, "")]
    [InlineData("500", "505", 500, 505, 0, "USED_EXCEEDS_PLANNED usedPlots")]
    [InlineData("约500", "120", null, 120, null, "VALUE_UNKNOWN plannedPlots")]
    [InlineData("500", "", 500, null, null, "")]
    public void Plots_OfACemetery_NeverGoBelowZero(string planned, string used, int? expectedPlanned, int? expectedUsed, int? available, string issues)
    {
        var facility = Reading.Of(new BurialFacilityRow { RowId = 1, Name = "福寿园", Property = "2", Form = "1", PlannedPlots = planned, UsedPlots = used });
        Assert.Equal((expectedPlanned, expectedUsed, available, issues), (facility.PlannedPlots, facility.UsedPlots, facility.AvailablePlots, Reading.Issues(facility.Provenance)));
    }

    [Theory]
    [InlineData("1", "1", "1", FacilityProperty.Commercial, FacilityForm.Cemetery, DivisionLevel.Province, "")]
    [InlineData("2", "2", "2", FacilityProperty.PublicBenefit, FacilityForm.Columbarium, DivisionLevel.Prefecture, "")]
    [InlineData("2", "3", "3", FacilityProperty.PublicBenefit, FacilityForm.Mixed, DivisionLevel.County, "")]
    [InlineData("2", "4", "4", FacilityProperty.PublicBenefit, FacilityForm.Ecological, DivisionLevel.Township, "")]
    [InlineData("2", "4", "5", FacilityProperty.PublicBenefit, FacilityForm.Ecological, DivisionLevel.Village, "")]
    [InlineData("3", "5", "6", FacilityProperty.Unknown, FacilityForm.Unknown, null, "VALUE_UNKNOWN level, VALUE_UNKNOWN property, VALUE_UNKNOWN form")]
    public void Codes_OfACemetery_AreTheirMeaning(string property, string form, string level, FacilityProperty expectedProperty, FacilityForm expectedForm, DivisionLevel? expectedLevel, string issues)
    {
        var facility = Reading.Of(new BurialFacilityRow { RowId = 1, Name = "福寿园", Property = property, Form = form, Level = level });
        Assert.Equal((expectedProperty, expectedForm, expectedLevel, issues), (facility.Property, facility.Form, facility.Level, Reading.Issues(facility.Provenance)));
    }

    [Fact]
    public void Served_ListOfCodes_IsEachOnceWithoutPadding()
    {
        var facility = Reading.Of(new BurialFacilityRow { RowId = 1, Name = "福寿园", Property = "2", Form = "1", Served = "371602001001; 371602001000;;371602001001;37160" });
        Assert.Equal(["371602001001", "371602001"], facility.ServedCodes);
        Assert.Equal("CODE_UNKNOWN servedDivisions", Reading.Issues(facility.Provenance));
    }

    private static BurialRecordRow Row(Action<BurialRecordRow> change)
    {
        var row = new BurialRecordRow { RowId = 1, DeadId = "370102A20191103001", Name = "李伟", Sex = "1", DocumentType = "111", Number = Man, Status = "2" };
        change(row);
        return row;
    }
}
