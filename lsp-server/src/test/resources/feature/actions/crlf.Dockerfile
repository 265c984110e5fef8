# escape=`
FROM scratch
▮MAINTAINER mé
