FROM a
SHELL ["powershell", "-Command"]
ENV NAME=x
RUN Write-Host $Env:n▮
