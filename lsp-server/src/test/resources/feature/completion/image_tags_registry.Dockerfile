FROM mcr.microsoft.com/dotnet/sdk:▮
