using System.Buffers.Binary;
using System.Globalization;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A value of a change column.</summary>
/// <param name="Raw">As the database gave it and takes it back.</param>
/// <param name="Order">Larger for later values of the column.</param>
/// <param name="At">The time it stands for; null for a version.</param>
/// <param name="IsCoarse">Two changes one after the other may carry it, so seeing it again says nothing.</param>
internal readonly record struct ChangeValue(object Raw, long Order, DateTimeOffset? At, bool IsCoarse)
{
    private const int WithMilliseconds = 23;
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyyMMddHHmmss"];

    /// <summary>Reads a value. Times without a zone are those of China. A text that is no time comes after all times, and so is never passed.</summary>
    /// <param name="raw">As the database gave it.</param>
    /// <param name="isCoarse">The column's type is known to be coarse.</param>
    public static ChangeValue Read(object raw, bool isCoarse = false) => raw switch
    {
        string text => DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Of(raw, InChina(time), isCoarse || text.Trim().Length < WithMilliseconds)
            : new(raw, long.MaxValue, DateTimeOffset.MaxValue, IsCoarse: true),
        DateTime { Kind: DateTimeKind.Utc } time => Of(raw, new DateTimeOffset(time), isCoarse),
        DateTime time => Of(raw, InChina(time), isCoarse),
        DateTimeOffset time => Of(raw, time, isCoarse),
        byte[] version => new(raw, BinaryPrimitives.ReadInt64BigEndian(version), null, isCoarse),
        _ => new(raw, Convert.ToInt64(raw, CultureInfo.InvariantCulture), null, isCoarse),
    };

    /// <summary>Whether it stands for a time after another.</summary>
    public bool IsAfter(DateTimeOffset time) => At > time;

    private static ChangeValue Of(object raw, DateTimeOffset at, bool isCoarse) => new(raw, at.UtcTicks, ChinaTime.At(at), isCoarse);

    private static DateTimeOffset InChina(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.FromHours(8));
}
