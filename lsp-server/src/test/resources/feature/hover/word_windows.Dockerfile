# escape=`
FROM mcr.microsoft.com/windows/nanoserver:ltsc2025
ENV A=x
WORKDIR C:\$▮A\y
