FROM fedora:44
RUN dnf install -y httpd-2.4.65
RUN microdnf install -y httpd-2.4.65
RUN dnf install -y httpd-2.4.65 && dnf clean all
RUN dnf install -y httpd-2.4.65 && rm -rf /var/cache/dnf /var/cache/libdnf5
RUN dnf install -y httpd-2.4.65 || exit 1
RUN --mount=type=cache,target=/var/cache/libdnf5 dnf install -y httpd-2.4.65
