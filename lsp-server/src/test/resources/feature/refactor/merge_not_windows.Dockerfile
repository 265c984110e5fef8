# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN ▮a && cd x
RUN b
