FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN apt-get install curl; sudo ls
SHELL ["cmd", "/S", "/C"]
RUN curl -k https://example.com
FROM debian:13
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN curl https://x.org/a | tar xz
