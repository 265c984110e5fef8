FROM debian:13
RUN apt-get update && apt-get -y upgrade && apt full-upgrade
RUN if true; then (aptitude safe-upgrade -y); fi
RUN apt-get upgrade -y openssl && apt-get install -y upgrade
RUN apk --no-cache upgrade && apk upgrade --available && apk add upgrade
RUN yum -y update && dnf update curl && microdnf upgrade --nodocs
RUN ["apt-get", "dist-upgrade", "-y"]
ONBUILD RUN sh -c 'tdnf distro-sync -y'
RUN <<END
yum upgrade -y
END
CMD apt-get upgrade
RUN apt-get install -y $(apt-get -s dist-upgrade | awk '/^Inst/ {print $2}')
