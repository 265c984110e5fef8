# escape=`
FROM x
SHELL ["powershell", "-Command"]
ARG V▮=1
RUN Write-Host $env:V ${env:v} $V $env:VX
SHELL ["cmd", "/S", "/C"]
RUN echo %V% %VX% $V
