# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
ENV A=C:\foo B=`n
