# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENV NAME=x
RUN echo a && `
  echo %n▮
