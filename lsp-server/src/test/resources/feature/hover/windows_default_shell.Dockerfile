# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
ENV NAME=x
RUN echo $NAME `
  %NA▮ME%
