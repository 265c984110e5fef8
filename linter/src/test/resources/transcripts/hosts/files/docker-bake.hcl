variable "DIR" { default = "app" }
group "default" { targets = ["a", "b"] }
function "f" {
  params = [x]
  result = x
}
target "a" {
  context = "${DIR}"
  args = {
    VERSION = "13" // the version
    OTHER   = f("x")
  }
  tags = ["x:${upper("y")}", "z"]
  contexts = { base = "docker-image://alpine:3.22" }
}
target "b" {
  inherits = ["a"]
  dockerfile-inline = <<-EOT
    FROM debian:13 as base
    RUN sudo a
  EOT
}
