using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Gives profiles to the doors of start and doctor: each is taken, or its mistakes are listed; nothing else is thrown, and both doors agree.</summary>
public sealed class ProfileVerdict : IDisposable
{
    private static readonly FindingCode[] OfTheDatabase = [FindingCode.DatabaseUnreachable];

    private static readonly Dictionary<string, string> Connections = new()
    {
        ["Sqlite"] = "Data Source=/nowhere/registry.db",
        ["PostgreSql"] = "Host=127.0.0.1;Port=1;Timeout=1;Username=x;Password=x;Database=x",
        ["SqlServer"] = "Server=127.0.0.1,1;Connect Timeout=1;User Id=x;Password=x;Database=x",
    };

    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-profiles-").FullName;
    private int files;

    /// <summary>How often each came out.</summary>
    public ConcurrentDictionary<string, long> Outcomes { get; } = new();

    /// <summary>Judges one file.</summary>
    /// <exception cref="FuzzException">It was neither taken nor refused with its mistakes.</exception>
    public async Task JudgeAsync(ProfileCase made)
    {
        var path = Path.Combine(directory, $"{Interlocked.Increment(ref files)}.json");
        await File.WriteAllBytesAsync(path, made.Bytes);
        try
        {
            await using var services = Services(made, path);
            var mistakes = Start(services, made);
            _ = services.Grants(made.Registry);
            var found = (await services.ExamineAsync(made.Registry, CancellationToken.None)).Where(finding => finding.Severity == FindingSeverity.Error && !OfTheDatabase.Contains(finding.Code)).ToList();
            if (found.Count != mistakes)
            {
                throw new FuzzException($"The start finds {mistakes} mistakes, the doctor {found.Count}: {string.Join(" | ", found.Select(finding => finding.Message))}. {made}");
            }

            Outcomes.AddOrUpdate(mistakes == 0 ? "taken" : "refused", 1, (_, count) => count + 1);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Removes what was written.</summary>
    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static int Start(ServiceProvider services, ProfileCase made)
    {
        try
        {
            services.CheckProfile(made.Registry);
            return 0;
        }
        catch (ProfileException refused)
        {
            return refused.Mistakes.Count > 0 ? refused.Mistakes.Count : throw new FuzzException($"Refused without a mistake. {made}");
        }
    }

    private static ServiceProvider Services(ProfileCase made, string path)
    {
        var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddRegistries();
        services.Configure<RegistryOptions>(made.Registry.ToString(), options =>
            (options.Engine, options.ConnectionString, options.Profile, options.Retries) = (made.Engine, Connections[made.Engine], path, 0));
        return services.BuildServiceProvider();
    }
}
