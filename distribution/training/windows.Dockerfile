# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
WORKDIR C:\app
COPY .\publish\ C:\app\
RUN Invoke-WebRequest -Uri https://example.com/tool.msi -OutFile tool.msi ; `
    Start-Process msiexec.exe -ArgumentList '/i', 'tool.msi', '/quiet' -Wait ; `
    Remove-Item tool.msi
ENV PATH="C:\tools;${PATH}"
ENTRYPOINT ["app.exe"]
