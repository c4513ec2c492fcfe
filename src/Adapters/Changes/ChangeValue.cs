using System.Buffers.Binary;
using System.Globalization;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A value of a change column.</summary>
/// <param name="Raw">As the database gave it and takes it back.</param>
/// <param name="Order">Larger for later values of the column.</param>
/// <param name="At">The time it stands for; null for a version.</param>
/// <param name="Coarse">How long changes one after the other may carry it, so that seeing it again says nothing; zero for a value of one change alone.</param>
internal readonly record struct ChangeValue(object Raw, long Order, DateTimeOffset? At, TimeSpan Coarse)
{
    /// <summary>A whole second, and one in which it may be written late.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(2);

    /// <summary>A whole minute, to which times may be rounded up.</summary>
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(2);

    private const int WithMilliseconds = 23;
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyyMMddHHmmss"];

    /// <summary>Reads a value. Times without a zone are those of China. A text that is no time comes after all times, and so is never passed.</summary>
    /// <param name="raw">As the database gave it.</param>
    /// <param name="isMinute">The column keeps whole minutes.</param>
    public static ChangeValue Read(object raw, bool isMinute = false) => raw switch
    {
        string text => DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? Of(raw, InChina(time), text.Trim().Length < WithMilliseconds ? Second : TimeSpan.Zero)
            : new(raw, long.MaxValue, DateTimeOffset.MaxValue, TimeSpan.MaxValue),
        DateTime { Kind: DateTimeKind.Utc } time => Of(raw, new DateTimeOffset(time), isMinute ? Minute : TimeSpan.Zero),
        DateTime time => Of(raw, InChina(time), isMinute ? Minute : TimeSpan.Zero),
        DateTimeOffset time => Of(raw, time, isMinute ? Minute : TimeSpan.Zero),
        byte[] version => new(raw, BinaryPrimitives.ReadInt64BigEndian(version), null, TimeSpan.Zero),
        _ => new(raw, Convert.ToInt64(raw, CultureInfo.InvariantCulture), null, TimeSpan.Zero),
    };

    /// <summary>Whether it stands for a time after another.</summary>
    public bool IsAfter(DateTimeOffset time) => At > time;

    /// <summary>Whether another change may still carry it.</summary>
    /// <param name="now">Now, by the clock of the database.</param>
    public bool MayComeAgain(DateTimeOffset now) => Coarse > TimeSpan.Zero && now - At < Coarse;

    private static ChangeValue Of(object raw, DateTimeOffset at, TimeSpan coarse) => new(raw, at.UtcTicks, ChinaTime.At(at), coarse);

    private static DateTimeOffset InChina(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), TimeSpan.FromHours(8));
}
