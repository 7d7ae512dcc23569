// Pages for paper say how to print them; where a script may run, a button does it.
const button = document.getElementById('in')
if (button) {
  button.hidden = false
  button.addEventListener('click', () => print())
}
