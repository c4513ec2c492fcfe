using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Gateway.Receipts;
using CivilAffairsGraph.Gateway.Serving;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Checks a receipt without a database and without a network.</summary>
internal static class ReceiptRun
{
    /// <summary>Exit code of what could not be checked.</summary>
    public const int NotChecked = 2;

    private const int LongestFile = 1_000_000;

    /// <summary>Checks it.</summary>
    /// <returns>0 when it holds, 1 when not, 2 when it could not be checked.</returns>
    public static async Task<int> CheckAsync(Asked asked, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        try
        {
            var question = Question(asked.Question ?? (asked.QuestionFile is { } file ? await ReadAsync(file, cancellationToken) : null));
            using var signatures = new Signatures(asked.Keys is { } keys ? KeySet.Read(await ReadAsync(keys, cancellationToken)) : OwnKeys(asked.Settings));
            var reading = new ReceiptReader(signatures).Read((await ReadAsync(asked.File, cancellationToken)).Trim());
            var fault = reading.Fault ?? (question is null || ReceiptReport.IsAbout(reading.Claims!, question) ? null : "its signature holds, but it is about another question");
            await output.WriteAsync(fault is null ? ReceiptReport.Text(reading, question is not null) : $"NOT VALID: {fault}.{Environment.NewLine}");
            return fault is null ? 0 : 1;
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException or FormatException or OptionsValidationException)
        {
            await error.WriteLineAsync(mistake.Message);
            return NotChecked;
        }
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (file == "-")
        {
            return await ReadAsync(Console.In, file, cancellationToken);
        }

        using var reader = new StreamReader(file);
        return await ReadAsync(reader, file, cancellationToken);
    }

    private static async Task<string> ReadAsync(TextReader reader, string file, CancellationToken cancellationToken)
    {
        var text = new char[LongestFile + 1];
        var length = await reader.ReadBlockAsync(text, cancellationToken);
        return length <= LongestFile ? new(text, 0, length) : throw new FormatException($"{file} has more than {LongestFile.ToString("N0", CultureInfo.InvariantCulture)} characters.");
    }

    private static Dictionary<string, string>? Question(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(text, ReceiptJson.Options) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new FormatException("""The question must be a JSON object of texts: {"idNumber":"…","name":"…"}.""");
        }
    }

    /// <summary>The keys that serving would publish.</summary>
    private static IReadOnlyList<EcPublicKey> OwnKeys(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing();
        builder.Logging.ClearProviders();
        using var services = builder.Services.BuildServiceProvider();
        return services.GetRequiredService<PublishedKeys>().All;
    }

    /// <summary>What the command line says.</summary>
    public sealed record Asked(string File, string? Keys, string? Question, string? QuestionFile, string[] Settings);
}
