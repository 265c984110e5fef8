target "web" {
  dockerfile-inline = <<-EOF
    FROM alpine:3.22
    ▮ADD conf /etc/conf
    ENV A=$${B}
  EOF
}
