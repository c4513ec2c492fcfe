using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Xml.Linq;

namespace CivilAffairsGraph.Schemas.Types;

/// <summary>
/// The summaries of an assembly's XML documentation, read once. The engine's own reading searches the whole document for each member, in each schema again: three
/// quarters of the time that a schema took.
/// </summary>
internal static class Documentation
{
    private static readonly ConcurrentDictionary<Assembly, FrozenDictionary<string, string>> Summaries = new();

    /// <summary>The summary of a type, a property or a value of an enumeration; null where there is none.</summary>
    public static string? Of(MemberInfo member)
    {
        var name = member switch
        {
            Type type => $"T:{NameOf(type)}",
            PropertyInfo => $"P:{NameOf(member.DeclaringType!)}.{member.Name}",
            FieldInfo => $"F:{NameOf(member.DeclaringType!)}.{member.Name}",
            _ => "",
        };
        return Summaries.GetOrAdd(member.Module.Assembly, Read).GetValueOrDefault(name);
    }

    private static string? NameOf(Type type) => type.FullName?.Replace('+', '.');

    private static FrozenDictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member")
                .Select(member => (Name: member.Attribute("name")?.Value, Summary: member.Element("summary")?.Value.Trim()))
                .Where(member => member is { Name: not null, Summary: { Length: > 0 } })
                .ToFrozenDictionary(member => member.Name!, member => member.Summary!, StringComparer.Ordinal)
            : FrozenDictionary<string, string>.Empty;
    }
}
