FROM fedora:44
RUN dnf install -y httpd git-2.51.0 ./local.rpm @core && dnf clean all
RUN microdnf install -y nodejs && dnf module install -y nodejs:22
