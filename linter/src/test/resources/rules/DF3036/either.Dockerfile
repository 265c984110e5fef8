FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
RUN echo it's fine
RUN echo "a && echo b
RUN if ($true) { echo "a" && echo "b"
FROM debian:13
RUN echo {
FROM mcr.microsoft.com/powershell:7
SHELL ["pwsh", "-c"]
RUN Write-Host {
