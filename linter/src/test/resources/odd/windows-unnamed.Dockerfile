# escape=`
FROM company-base AS build
RUN powershell -Command `
    if (!(Test-Path -Path $env:TEMP_DIR)) { `
        New-Item -ItemType Directory -Path $env:TEMP_DIR; `
    }
FROM microsoft/iis:latest
RUN powershell -command New-Item -Path C:\Temp; icacls.exe C:\a /grant IIS_IUSRS:(OI)(CI)F /T
FROM mcr.microsoft.com/dotnet/framework/sdk:4.8
RUN nuget restore & echo (done)
FROM debian:13
RUN echo (done)
