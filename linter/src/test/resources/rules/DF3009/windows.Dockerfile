# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN Install-WindowsFeature Web-ASP; `

EXPOSE 80
RUN Write-Host `
    EXPOSED a; `
    COPY a b; `
    # USER app
    "ENV x"
