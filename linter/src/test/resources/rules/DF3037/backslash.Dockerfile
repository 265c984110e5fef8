# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN mkdir C:\app && \
    echo b
RUN dir C:\
WORKDIR C:\
RUN mkdir C:\app && `
    echo b
