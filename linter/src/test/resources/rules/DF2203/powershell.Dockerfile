# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN powershell -Command iex ((New-Object System.Net.WebClient).DownloadString('https://chocolatey.org/install.ps1'))
SHELL ["powershell", "-Command"]
RUN irm https://example.org/a.ps1 | iex
RUN Invoke-WebRequest https://example.org/b.exe -OutFile b.exe
RUN Invoke-Expression (Get-Content a.ps1)
RUN Invoke-WebRequest -UseBasicParsing https://example.org/c.ps1 | Invoke-Expression
