using CivilAffairsGraph.Gateway.Execution;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>Four places, and an operation that takes ten milliseconds when nothing else runs.</summary>
public sealed class CrowdingTests
{
    private const int Operation = 1;
    private const int Window = 32;
    private readonly Crowding _crowding = new(4);

    public CrowdingTests() => Answer(10, Window, alone: true);

    [Fact]
    public void Places_WhileAnswersTakeMuchLongerThanAlone_GetFewerButNotNone()
    {
        Answer(17, Window);
        Assert.Equal(3, _crowding.Used);

        Answer(40, 10 * Window);
        Assert.Equal(1, _crowding.Used);
    }

    [Fact]
    public void Places_WhileAnswersTakeLittleLongerThanAlone_ComeBackOneByOne()
    {
        Answer(20, 3 * Window);
        Answer(15, 5 * Window);
        Assert.Equal(1, _crowding.Used);

        Answer(12, 2 * Window);
        Assert.Equal(3, _crowding.Used);
        Answer(12, 5 * Window);
        Assert.Equal(4, _crowding.Used);
    }

    [Fact]
    public void Places_AfterTheRush_AreAllThere()
    {
        Answer(20, 3 * Window);
        Answer(20, Window - 1);

        _crowding.Relax();

        Assert.Equal(4, _crowding.Used);
        Answer(20, 1);
        Assert.Equal(4, _crowding.Used);
    }

    [Fact]
    public void Places_WhenTheDiskStoodStillForAMoment_StayAsTheyAre()
    {
        for (var i = 0; i < 10; i++)
        {
            Answer(500, 7);
            Answer(12, 25);
        }

        Assert.Equal(4, _crowding.Used);
    }

    [Fact]
    public void Places_WhenAThirdOfTheAnswersTakeMuchLongerThanAlone_GetFewer()
    {
        Answer(17, Window / 3);
        Answer(12, Window - (Window / 3));

        Assert.Equal(3, _crowding.Used);
    }

    [Fact]
    public void Answers_ToOperationsNeverSeenAlone_ChangeNothing()
    {
        _crowding.Answered(2, TimeSpan.FromSeconds(5), alone: false);
        for (var i = 0; i < 10 * Window; i++)
        {
            _crowding.Answered(2, TimeSpan.FromSeconds(5), alone: false);
        }

        Assert.Equal(4, _crowding.Used);
    }

    [Fact]
    public void Operation_ThatHasBecomeSlowForGood_IsNoCrowdOnceItWasSeenAlone()
    {
        Answer(100, 10 * Window);
        Assert.Equal(1, _crowding.Used);

        // With one place in use it runs alone.
        Answer(100, 5 * Window, alone: true);

        Assert.Equal(4, _crowding.Used);
    }

    [Fact]
    public void Operation_AfterAThousandThatCameOnce_IsLearnt()
    {
        for (var other = 100; other < 1_200; other++)
        {
            _crowding.Answered(other, TimeSpan.FromMilliseconds(10), alone: true);
        }

        Answer(10, Window, alone: true);
        Answer(20, Window);

        Assert.Equal(3, _crowding.Used);
    }

    private void Answer(double milliseconds, int times, bool alone = false)
    {
        for (var i = 0; i < times; i++)
        {
            _crowding.Answered(Operation, TimeSpan.FromMilliseconds(milliseconds), alone);
        }
    }
}
