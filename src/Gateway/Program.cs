using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Transport;

if (CommandLine.IsFor(args))
{
    return await CommandLine.RunAsync(args);
}

var builder = WebApplication.CreateBuilder(args).ConfigureServing();
builder.Services.AddTransport(builder.Configuration);
var app = builder.Build();
app.MapCivilAffairsGraph();
await app.RunAsync();
return 0;
