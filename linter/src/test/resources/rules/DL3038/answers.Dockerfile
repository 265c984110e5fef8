FROM fedora:44
RUN dnf install httpd-2.4.65 && dnf install -y git-2.51.0 && dnf clean all
RUN microdnf install git-2.51.0; dnf -qy install git-2.51.0; dnf --assumeyes install git-2.51.0
RUN dnf group install "Development Tools" || true
