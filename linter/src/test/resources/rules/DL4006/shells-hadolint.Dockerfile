FROM mcr.microsoft.com/windows/servercore:ltsc2025
SHELL ["C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "-Command"]
RUN Get-Variable | Select-Object Value
SHELL ["powershell.exe", "-Command"]
RUN Get-Variable | Select-Object Value
SHELL ["/bin/bash -o pipefail", "-c"]
RUN a | b
SHELL ["/usr/bin/zsh", "pipefail", "-eo"]
RUN a | b
SHELL ["/bin/sh", "-o", "pipefail", "-c"]
RUN a | b
