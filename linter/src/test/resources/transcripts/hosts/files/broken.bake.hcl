target "a" {
  x = "
}
