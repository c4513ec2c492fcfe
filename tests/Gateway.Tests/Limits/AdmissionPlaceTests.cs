using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>Two places, of which one is withheld while a rush lasts and answers take long.</summary>
public sealed class AdmissionPlaceTests : IDisposable
{
    private const int Operation = 1;
    private readonly MovedClock _clock = new();
    private readonly Admission _admission;

    public AdmissionPlaceTests() => _admission = new(Options.Create(new LimitOptions { ConcurrentRequests = 2, QueuedRequests = 0 }), _clock);

    public void Dispose() => _admission.Dispose();

    [Fact]
    public async Task Places_InARushThatMakesAnswersSlow_AreWithheldUntilItIsOver()
    {
        await RunAsync(40, TimeSpan.FromMilliseconds(10));
        for (var i = 0; i < 33; i++)
        {
            await RefuseOneAsync(TimeSpan.FromMilliseconds(30));
        }

        // Nobody else is there, and yet there is one place only.
        using (await _admission.EnterAsync(TestContext.Current.CancellationToken))
        {
            Assert.Throws<RequestRefusedException>(_admission.ThrowIfFull);
        }

        // A second after the last refusal, who leaves gives the other back.
        _clock.Move(TimeSpan.FromSeconds(2));
        await RunAsync(2, TimeSpan.FromMilliseconds(10));
        using (await _admission.EnterAsync(TestContext.Current.CancellationToken))
        {
            _admission.ThrowIfFull();
        }
    }

    private async Task RunAsync(int requests, TimeSpan each)
    {
        for (var i = 0; i < requests; i++)
        {
            using var place = await _admission.EnterAsync(TestContext.Current.CancellationToken);
            _clock.Move(each);
            place.Answered(Operation);
        }
    }

    /// <summary>As many as there are places, one of whom finds the answer, and one more who is refused.</summary>
    private async Task RefuseOneAsync(TimeSpan slow)
    {
        using var one = await _admission.EnterAsync(TestContext.Current.CancellationToken);
        using var other = await OtherAsync();
        Assert.Throws<RequestRefusedException>(_admission.ThrowIfFull);
        _clock.Move(slow);
        one.Answered(Operation);
    }

    private async Task<IDisposable?> OtherAsync()
    {
        try
        {
            return await _admission.EnterAsync(TestContext.Current.CancellationToken);
        }
        catch (RequestRefusedException)
        {
            return null;
        }
    }
}
