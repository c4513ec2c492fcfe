using CivilAffairsGraph.Gateway.Execution;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>Ten may wait in a rush, two when it lasts.</summary>
public sealed class WaitingRoomTests
{
    private readonly MovedClock _clock = new();
    private readonly WaitingRoom _room;

    public WaitingRoomTests() => _room = new(10, 2, _clock);

    [Fact]
    public void Seats_OfAQueueThatWasEmptyAMomentAgo_AreMany()
    {
        Assert.True(_room.HasSeat(0));
        _clock.Move(TimeSpan.FromMilliseconds(99));

        Assert.True(_room.HasSeat(9));
        Assert.False(_room.HasSeat(10));
    }

    [Fact]
    public void Seats_OfAQueueThatStands_AreFewUntilItEmpties()
    {
        Assert.True(_room.HasSeat(0));
        _clock.Move(TimeSpan.FromMilliseconds(101));

        Assert.False(_room.HasSeat(2));
        Assert.True(_room.HasSeat(1));
        _room.Waiting(0);
        Assert.True(_room.HasSeat(9));
    }

    [Fact]
    public void Seats_AfterARefusal_AreFewForASecond()
    {
        Assert.True(_room.HasSeat(0));
        _room.Refused();
        _clock.Move(TimeSpan.FromMilliseconds(999));
        _room.Waiting(0);
        Assert.False(_room.HasSeat(2));

        _clock.Move(TimeSpan.FromMilliseconds(1));
        Assert.True(_room.HasSeat(2));
    }
}
