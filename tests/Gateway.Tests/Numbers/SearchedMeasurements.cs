using System.Diagnostics.Metrics;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Has the tags of every measurement of the process searched.</summary>
internal sealed class SearchedMeasurements : IDisposable
{
    private readonly MeterListener listener = new() { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
    private readonly NumberSearch search;

    public SearchedMeasurements(NumberSearch search)
    {
        this.search = search;
        listener.SetMeasurementEventCallback<int>(Look);
        listener.SetMeasurementEventCallback<long>(Look);
        listener.SetMeasurementEventCallback<float>(Look);
        listener.SetMeasurementEventCallback<double>(Look);
        listener.Start();
    }

    /// <summary>Reads what is measured only when it is read.</summary>
    public void Observe() => listener.RecordObservableInstruments();

    public void Dispose() => listener.Dispose();

    private void Look<T>(Instrument instrument, T measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        foreach (var tag in tags)
        {
            search.Look(Channel.Metric, instrument.Name, tag.Value?.ToString());
        }
    }
}
