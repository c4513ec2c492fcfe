using System.Collections.Frozen;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>The options that say something of a client, each with what is allowed.</summary>
internal static class ClientOptions
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly int[] DivisionLengths = [2, 4, 6, 9, 12];

    /// <summary>The client.</summary>
    public static Argument<string> Id(bool isNew = false)
    {
        var id = new Argument<string>("id") { Description = isNew ? $"Name of the client: {ClientIds.Rule}. It never changes." : "Name of the client." };
        Checked(id.Validators, ClientIds.IsValid, text => $"'{text}' is no name of a client: {ClientIds.Rule}, such as jinan-housing.");
        return id;
    }

    /// <summary><c>--scope</c>.</summary>
    public static Option<string[]> Scopes() => Many(
        "--scope", $"Scopes: {string.Join(", ", Adapters.Clients.Scopes.All)}.", Adapters.Clients.Scopes.IsKnown,
        text => $"There is no scope '{text}'. There are: {string.Join(", ", Adapters.Clients.Scopes.All)}.");

    /// <summary><c>--purpose</c>.</summary>
    public static Option<string[]> Purposes() => Many(
        "--purpose", "Codes of the purposes (事项) for which it may ask, such as benefit-review.", ClientIds.IsValid, text => $"'{text}' is no code of a purpose: {ClientIds.Rule}.");

    /// <summary><c>--division</c>.</summary>
    public static Option<string?> Division()
    {
        var division = new Option<string?>("--division") { Description = "Code of the division to whose records it is limited, such as 371600; without it: no limit." };
        Checked(
            division.Validators,
            text => DivisionLengths.Contains(text.Length) && text.All(char.IsAsciiDigit),
            text => $"'{text}' is no code of a division: 2, 4, 6, 9 or 12 digits, such as 37, 3716, 371600 or 371602001.");
        return division;
    }

    /// <summary>An option with a text.</summary>
    public static Option<string?> Text(string name, string description, bool required = false)
    {
        var text = new Option<string?>(name) { Description = description, Required = required };
        Checked(text.Validators, value => value.Trim().Length is > 0 and <= 200, _ => $"{name} must be 1 to 200 characters.");
        return text;
    }

    /// <summary>An option with a number of a quota.</summary>
    public static Option<long> Number(string name, string description, long usual)
    {
        var number = new Option<long>(name) { Description = $"{description} 1 to 1,000,000,000,000.", DefaultValueFactory = _ => usual };
        Checked(number.Validators, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1_000_000_000_000, text => $"{name} must be a whole number from 1 to 1000000000000, not '{text}'.");
        return number;
    }

    /// <summary>An option with a day in China.</summary>
    /// <param name="name">Name of the option.</param>
    /// <param name="description">What the day is.</param>
    /// <param name="last">Whether the day itself still counts.</param>
    public static Option<DateTimeOffset?> Day(string name, string description, bool last) => new(name)
    {
        Description = $"{description} As yyyy-MM-dd.",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", out var day) && day < DateOnly.MaxValue)
            {
                return new DateTimeOffset(day.AddDays(last ? 1 : 0).ToDateTime(TimeOnly.MinValue), China);
            }

            result.AddError($"{name} must be a day as yyyy-MM-dd, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    /// <summary>What an option with many names was given. A setting that follows it is not one of them.</summary>
    public static FrozenSet<string> Names(ParseResult result, Option<string[]> option) =>
        (result.GetValue(option) ?? []).Where(name => !SettingArguments.IsSetting(name)).ToFrozenSet(StringComparer.Ordinal);

    private static Option<string[]> Many(string name, string description, Func<string, bool> isRight, Func<string, string> mistake)
    {
        var many = new Option<string[]>(name) { Description = description, AllowMultipleArgumentsPerToken = true };
        Checked(many.Validators, text => SettingArguments.IsSetting(text) || isRight(text), mistake);
        return many;
    }

    private static void Checked<TResult>(List<Action<TResult>> validators, Func<string, bool> isRight, Func<string, string> mistake)
        where TResult : SymbolResult => validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => !isRight(token.Value)))
        {
            result.AddError(mistake(token.Value));
        }
    });
}
