FROM mcr.microsoft.com/windows/servercore:ltsc2025
RUN mkdir C:\app && `
    echo a && `
    echo b
RUN echo `date`
RUN echo `
COPY a `
