# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS a
SHELL ["powershell", "-Command"]
RUN Invoke-WebRequest https://example.org/app.zip -OutFile app.zip ; `
    Expand-Archive app.zip -DestinationPath C:\
RUN Remove-Item a; Remove-Item b

FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS b
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Remove-Item a; Remove-Item b

FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS c
SHELL ["pwsh", "-Command"]
RUN Write-Host 'a; b'
RUN if ($true) { Remove-Item a; Remove-Item b }
RUN Remove-Item a;
RUN $ErrorActionPreference = 'Stop'; Remove-Item a; Remove-Item b
RUN Remove-Item a -ErrorAction Stop; Remove-Item b
RUN cmd /c a.bat; if ($LASTEXITCODE) { exit 1 }
RUN ["powershell", "a; b"]
RUN Remove-Item "a`"; b"
RUN foreach ($a in 1, 2) { b }; c

FROM mcr.microsoft.com/windows/servercore:ltsc2025 AS d
RUN echo a; echo b
SHELL ["cmd", "/S", "/C"]
RUN echo a; echo b
FROM debian:13
RUN echo a; echo b
