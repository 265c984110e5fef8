FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
ENV NAME=x OTHER=y
RUN echo %OTHER%▮ %
